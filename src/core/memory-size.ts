/** How an amount of memory is written: `512MB`, `4GB`, `1.5GiB`. */
export const MEMORY_SIZE = /^\d+(\.\d+)? ?[KMGT]i?B$/;
