package io.caseledger.attendance;

import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to a key by which a person is known again. It stands for one trainee at a time, and is
 * given back when a correction takes away what it was made of.
 */
public sealed interface TraineeKeyEvent {
    String STREAM = "TraineeKey";

    /** Which lookup key all others were made with; the first of all. */
    @Revision("1")
    record LookupKeyChosen(String keyId, String fingerprint) implements TraineeKeyEvent {
        static final String STREAM_ID = "trainee-key:lookup-key";
    }

    @Revision("1")
    record TraineeKeyTaken(String keyId, String traineeId) implements TraineeKeyEvent {}

    @Revision("1")
    record TraineeKeyFreed(String keyId, String traineeId) implements TraineeKeyEvent {}
}
