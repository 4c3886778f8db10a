package org.alamedas.engine.ir;

/// How a memory, or each of some memories, is started.
///
/// @param after how many of the initial assignments are executed before it
/// @param feed what it is started with
public record Start(int after, Feed feed) {}
