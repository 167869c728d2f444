package org.anbiao.supervision.progress;

/** The five parts of 33456 (33456工作法), each a dated fact of the enterprise. */
public enum MethodItem {
    /** Three classes (三类企业): the enterprise has its size class, and with it the standard it follows. */
    CLASSED,
    /** Three lists (三张清单) in use. */
    THREE_LISTS,
    /** Four colours (四色): graded as a whole by its supervisor. */
    COLOURS,
    /** Five S (5S现场管理) strengthened. */
    FIVE_S,
    /** Six haves (六有) completed. */
    SIX_HAVES
}
