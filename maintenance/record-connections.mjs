/** Preloaded by `npm run faults -- network`: records each host to which Node connects, one a line. */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { connect } = Socket.prototype;
const record = (host) => appendFileSync(process.env.CLAIMDECK_CONNECTIONS, `${host}\n`);

Socket.prototype.connect = function (...args) {
  this.on('lookup', (_error, _address, _family, host) => record(host));
  this.on('connectionAttempt', record);
  return connect.apply(this, args);
};
