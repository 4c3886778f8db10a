package org.alamedas.formats.xmile;

/// What a file written by this project says beyond the standard, in attributes of a namespace of
/// its own.
///
/// A reader that does not know them loses nothing that changes a number, but for what the writer
/// warns of.
public final class Extension {
    /// The prefix of every such name.
    public static final String PREFIX = "alamedas";

    /// The namespace that the prefix stands for.
    public static final String NAMESPACE = "urn:grandes-alamedas:xmile:1";

    /// On a flow: it stands for the net rate of its stock, and is no variable of the model.
    public static final String NET = PREFIX + ":net";

    /// On a dimension: the dimension of which it is another name.
    public static final String ALIAS = PREFIX + ":alias";

    /// On a dimension: the dimensions for which it stands, as [Mappings] writes them.
    public static final String MAPPINGS = PREFIX + ":mappings";

    /// On a range: the distance between values worth trying.
    public static final String INCREMENT = PREFIX + ":increment";

    /// On an auxiliary: it is data, read between observations as the value says.
    public static final String DATA = PREFIX + ":data";

    /// In a model, an element: a reality check that is a constraint.
    public static final String CONSTRAINT = PREFIX + ":constraint";

    /// In a model, an element: a reality check that is a test input.
    public static final String TEST_INPUT = PREFIX + ":test_input";

    private Extension() {}
}
