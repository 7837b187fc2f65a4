/** Does what was ordered of a rebuild, on a thread of its own that gives way to those who ask. */
@NullMarked
package io.caseledger.rebuild.process;

import org.jspecify.annotations.NullMarked;
