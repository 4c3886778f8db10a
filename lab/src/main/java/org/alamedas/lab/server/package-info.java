/// The server of a laboratory on this machine: files, and runs for pages that cannot run the model
/// themselves.
///
/// It listens on the loopback address, refuses requests whose host is another, and bounds every
/// request in size, number and time.
@NullMarked
package org.alamedas.lab.server;

import org.jspecify.annotations.NullMarked;
