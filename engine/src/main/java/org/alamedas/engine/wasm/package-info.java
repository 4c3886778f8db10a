/// Programs as WebAssembly: one module that holds a whole model, with nothing to import.
///
/// [WasmCompiler][org.alamedas.engine.wasm.WasmCompiler] writes the module. What it exports, and
/// where the numbers lie in its memory, is on its page; a loader in plain JavaScript is beside it.
/// The elementary functions are those of `engine.math`: their compiled bodies are translated,
/// method by method, so that a module gives the same bits as the JVM.
@NullMarked
package org.alamedas.engine.wasm;

import org.jspecify.annotations.NullMarked;
