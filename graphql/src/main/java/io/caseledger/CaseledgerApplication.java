package io.caseledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole system: commands, views and the API in one process. */
@SpringBootApplication
public class CaseledgerApplication {
    public static void main(String[] args) {
        SpringApplication.run(CaseledgerApplication.class, args);
    }
}
