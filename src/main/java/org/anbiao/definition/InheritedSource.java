package org.anbiao.definition;

import java.util.List;

/** A module's part of the overview of what came from above; contributed as a bean for every kind of definition. */
public interface InheritedSource {

    /** What authorities above the actor's published, and what was withdrawn while something still rests on it. */
    List<Inherited> inherited();
}
