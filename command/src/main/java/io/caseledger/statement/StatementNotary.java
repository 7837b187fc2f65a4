package io.caseledger.statement;

/** Signs for the ledger, and shows how far its log went. */
interface StatementNotary {

    /** The signed note of a checkpoint whose tree holds the event at a position. */
    String checkpoint(long position);

    /** The Ed25519 signature of these bytes. */
    byte[] sign(byte[] document);

    /** By which it is verified, as C2SP {@code signed-note} writes it. */
    String verifierKey();
}
