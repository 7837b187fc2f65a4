/**
 * Assistance workstations (知识产权维权援助工作站) in enterprises, and the requests that are matched to them (精准对接).
 *
 * <p>A workstation is planned at a hosting enterprise and coached (辅导); its checklist, which is data, is answered with
 * evidence and completed; somebody who took no part approves it, and it begins to operate, which establishes it (设立). It
 * counts from then on: a later closing does not undo what was established, a void does. A host has one workstation at a
 * time: see {@link io.caseledger.workstation.WorkstationDesk}. Which step is possible when stands in two tables:
 * {@link io.caseledger.workstation.WorkstationLifeCycle} and
 * {@link io.caseledger.workstation.AssistanceRequestLifeCycle}.
 */
@NullMarked
package io.caseledger.workstation;

import org.jspecify.annotations.NullMarked;
