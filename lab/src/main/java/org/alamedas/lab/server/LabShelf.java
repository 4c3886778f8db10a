package org.alamedas.lab.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The laboratories of one server: the one that it was started for, and the last few that people
/// opened from their disks. It changes while requests come in.
final class LabShelf {
    private static final int MOST = 8;

    private final LabSite first;
    private final Map<String, LabSite> opened = new LinkedHashMap<>();
    private int count;

    LabShelf(LabSite first) {
        this.first = first;
    }

    LabSite first() {
        return first;
    }

    /// Keeps a laboratory, and lets the oldest go where there are too many.
    ///
    /// @return the name under which it is found
    synchronized String add(LabSite site) {
        if (opened.size() == MOST) {
            opened.remove(opened.keySet().iterator().next());
        }
        String name = String.valueOf(++count);
        opened.put(name, site);
        return name;
    }

    synchronized Optional<LabSite> find(String name) {
        return Optional.ofNullable(opened.get(name));
    }

    /// Lists the opened laboratories by their names.
    synchronized List<Map.Entry<String, LabSite>> opened() {
        return new ArrayList<>(opened.entrySet());
    }
}
