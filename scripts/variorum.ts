#!/usr/bin/env node
import { spareMemory } from './spare-memory.ts';
import { surviveClosedPipe } from './survive-closed-pipe.ts';

const words = process.argv.slice(2);
surviveClosedPipe(process.stdout, process.stderr);
// An import reads one page after the other, of any number; what is loaded before this line can't be spared.
if (words[0] === 'import') spareMemory();
const { createProgram } = await import('./program.ts');
const program = await createProgram(words);
await program.parseAsync();
