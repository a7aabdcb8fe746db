/** Vite: the address of a script that is bundled as a worker's. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
