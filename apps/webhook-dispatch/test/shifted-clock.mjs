// Loaded before a service (NODE_OPTIONS=--import): its clock is wrong by CLOCK_SHIFT_MS, as on a host that was set wrong.
const shiftMs = Number(process.env.CLOCK_SHIFT_MS);
const OwnDate = Date;

globalThis.Date = class Date extends OwnDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [OwnDate.now() + shiftMs] : parts));
  }

  static now() {
    return OwnDate.now() + shiftMs;
  }
};
