/** The JavaScript that Emscripten makes for each module, built to build/wasm/modules. */
declare module '#wasm/conversion.mjs' {
  const create: () => Promise<import('./wasm_modules').ConversionModule>;
  export default create;
}

declare module '#wasm/encoder.mjs' {
  const create: () => Promise<import('./wasm_modules').EncoderModule>;
  export default create;
}
