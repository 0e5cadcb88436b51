import { Option } from 'commander';

/** Lets a server on this machine be fetched from, without pauses: for trying out only, and left out of `--help`. */
export function trialOption(): Option {
  return new Option(
    '--unsafe-loopback-for-trials',
    'ONLY for trying out: 127.0.0.1 may be fetched from, on any port and without pauses',
  ).hideHelp();
}
