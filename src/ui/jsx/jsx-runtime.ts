/**
 * hono/jsx with strict elements: hono's own types let any tag and any attribute pass, so a misspelt
 * one would reach the page unseen. Here only known tags and attributes compile.
 */
import type { Child, JSX as Elements } from 'hono/jsx'
import type { JSX as HonoJSX } from 'hono/jsx/jsx-runtime'

export { Fragment, jsx, jsxAttr, jsxEscape, jsxs, jsxTemplate } from 'hono/jsx/jsx-runtime'

/** Drops the index signatures, which are what lets misspelt names pass. */
type KnownOnly<T> = { [K in keyof T as string extends K ? never : K]: T[K] }

/** Attributes that hono's types leave out. */
interface Forgotten {
  role?: string | undefined
  rel?: string | undefined
}

type Strict<T> = KnownOnly<T> & Forgotten & { children?: Child | undefined; key?: string | number | undefined }

type KnownElements = KnownOnly<Elements.IntrinsicElements>

/** Our own custom elements; each only enhances HTML that works without it. */
type OurElements = {
  [tag in `mp-${string}`]: Strict<KnownElements['div']>
}

/** What inline drawings need: hono's own types know no SVG element. */
interface DrawingElements {
  svg: Strict<{ class?: string; viewBox: string; 'aria-label'?: string; 'shape-rendering'?: 'crispEdges' }>
  rect: Strict<{ width: number; height: number; fill: string }>
  path: Strict<{ d: string; fill?: string; class?: string }>
  text: Strict<{ x: number; y: number; class?: string }>
}

/** The compiler looks for the element types in a namespace of this name. */
export declare namespace JSX {
  type Element = HonoJSX.Element
  type ElementType = HonoJSX.ElementType
  interface ElementChildrenAttribute {
    children: Child
  }
  type IntrinsicElements = { [K in keyof KnownElements]: Strict<KnownElements[K]> } & OurElements & DrawingElements
  interface IntrinsicAttributes {
    key?: string | number | bigint | null | undefined
  }
}
