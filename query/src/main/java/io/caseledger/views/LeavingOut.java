package io.caseledger.views;

/** Which events some views leave out: those that were set aside. */
@FunctionalInterface
interface LeavingOut {
    LeavingOut NOTHING = _ -> false;

    boolean leavesOut(long position);
}
