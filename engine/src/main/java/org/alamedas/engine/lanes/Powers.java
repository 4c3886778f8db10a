package org.alamedas.engine.lanes;

import org.alamedas.engine.math.PortableMath;

/// Powers of numbers that vectors do not compute; called by generated loops.
public final class Powers {
    private Powers() {}

    /// Replaces bases in the room behind the registers by their powers.
    ///
    /// @param v the registers
    /// @param count how many bases there are; the exponents stand behind them
    public static void repair(double[] v, int count) {
        int room = v.length - Registers.ROOM;
        for (int i = room; i < room + count; i++) {
            v[i] = PortableMath.pow(v[i], v[i + count]);
        }
    }
}
