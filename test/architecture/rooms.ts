/** What a room may import. */
export interface Room {
  /** Rooms of this project, itself left out. */
  rooms: readonly string[];
  /** Packages; `node:` stands for all of Node's own modules. */
  packages: readonly string[];
}

/** Who may import what, as the house style lists it with this project's additions. `app` sees every room. */
export const ROOMS: Record<string, Room> = {
  domain: { rooms: [], packages: ['temporal-polyfill'] },
  ports: { rooms: ['domain'], packages: [] },
  contracts: { rooms: ['domain'], packages: ['zod'] },
  services: { rooms: ['domain', 'ports'], packages: [] },
  texts: { rooms: ['domain'], packages: [] },
  cards: { rooms: ['domain', 'contracts', 'texts'], packages: [] },
  calendar: { rooms: ['domain'], packages: ['date-holidays'] },
  log: { rooms: ['ports'], packages: ['pino'] },
  store: { rooms: ['domain', 'ports'], packages: ['mongoose', 'lmdb', 'node:'] },
  import: { rooms: ['domain'], packages: ['csv-parse', 'read-excel-file', 'zod', 'node:'] },
  report: { rooms: ['domain', 'texts'], packages: ['write-excel-file', 'csv-stringify'] },
  tickets: { rooms: ['ports'], packages: ['jose', 'node:'] },
  'sign-in': { rooms: ['domain', 'ports', 'tickets'], packages: ['jose'] },
  bot: {
    rooms: ['domain', 'ports', 'services', 'contracts', 'cards', 'texts'],
    packages: ['botbuilder', 'zod', 'node:'],
  },
  http: {
    rooms: ['bot', 'ports', 'services', 'contracts', 'texts', 'clock', 'domain'],
    packages: ['restify', 'helmet', 'negotiator', 'prom-client', 'zod', 'node:'],
  },
  schedule: { rooms: ['services', 'ports'], packages: ['node-cron'] },
  dialogs: { rooms: ['contracts', 'domain', 'texts'], packages: ['@microsoft/teams-js', 'preact', 'echarts'] },
  appPackage: {
    rooms: ['contracts', 'domain', 'texts'],
    packages: ['@microsoft/app-manifest', 'fflate', 'pngjs', 'zod', 'node:'],
  },
  local: { rooms: [], packages: ['adaptivecards', 'preact', 'node:'] },
  clock: { rooms: ['ports'], packages: [] },
  config: { rooms: ['domain'], packages: ['zod'] },
  'start-files': { rooms: ['config', 'domain', 'import', 'ports'], packages: ['node:'] },
  index: { rooms: ['app', 'config', 'domain'], packages: [] },
};

/** Technologies that stand in one room only, whatever the table above allows. */
export const ONLY_IN: Record<string, readonly string[]> = {
  botbuilder: ['bot'],
  restify: ['http'],
  'node-cron': ['schedule'],
  mongoose: ['store'],
  lmdb: ['store'],
  pino: ['log'],
  'date-holidays': ['calendar'],
  'temporal-polyfill': ['domain'],
  adaptivecards: ['local'],
  jose: ['tickets', 'sign-in'],
  helmet: ['http'],
  preact: ['dialogs', 'local'],
  echarts: ['dialogs'],
  '@microsoft/teams-js': ['dialogs'],
};
