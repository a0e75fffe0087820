/** How a command ends, by its exit code: a part of the contract with the scripts and workflows that call it. */

/** All is well. */
export const done = 0;
/** The content has errors, or more warnings than allowed. */
export const contentErrors = 1;
/** The content and what was asked for differ: `migrate`, `suggest --fail-on-drift`. */
export const differences = 1;
/** The command was used wrongly. */
export const wrongUse = 2;
/** The program, the disk or the machine is at fault. */
export const toolFault = 2;
