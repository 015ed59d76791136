export const words = { title: '各種設定', home: 'ホーム', parent: '求職者情報・設定' }
