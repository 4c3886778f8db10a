package org.alamedas.formats.xmile;

import java.util.List;
import org.alamedas.model.expr.Name;

/// One model at one place of the whole.
///
/// @param path the names of the modules that lead to it, joined by dots; empty for the model of the file itself
/// @param documentation what the module is about; empty where there is none
/// @param axes the dimensions that the modules which lead to it give to everything in it, the outermost first
/// @param part the model
record Placed(String path, String documentation, List<Name> axes, ModelPart part) {
    Placed {
        axes = List.copyOf(axes);
    }

    /// Returns what a variable of the model is called in the whole.
    Name inside(Name name) {
        return inside(name.written());
    }

    /// Returns what a name is in the whole if it is one of the model's.
    Name inside(String name) {
        return Name.of(path.isEmpty() ? name : path + "." + name);
    }

    boolean isWhole() {
        return path.isEmpty();
    }
}
