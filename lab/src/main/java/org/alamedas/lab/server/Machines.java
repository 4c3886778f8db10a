package org.alamedas.lab.server;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;

/// Lets as many computations go on at once as there are processors. Whoever finds them all taken
/// waits a while and is then sent away.
final class Machines {
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore free;

    Machines(int most) {
        free = new Semaphore(most);
    }

    static Machines ofThisComputer() {
        return new Machines(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /// Answers once there is room.
    void answer(Exchange exchange, Exchange.Task task) throws IOException, InterruptedException {
        if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            exchange.refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "other runs keep the machine busy");
            return;
        }
        try {
            task.answer();
        } finally {
            free.release();
        }
    }
}
