package io.caseledger;

import io.caseledger.annex.client.AnnexClient;
import java.util.Arrays;
import java.util.Locale;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;

/**
 * Starts the whole system: commands, views and the API in one process; or, called with the word {@code annex}, the client that
 * compiles an annex on a running one. What is excluded would sign tokens with a
 * passing key and invent a user, also where an external identity server is configured; and would put what stands before
 * handlers, which registers itself, there a second time.
 */
@SpringBootApplication(
        exclude = {
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            InterceptorAutoConfiguration.class
        })
public class CaseledgerApplication {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(AnnexClient.WORD)) {
            var options = Arrays.asList(args).subList(1, args.length);
            System.exit(AnnexClient.run(options, System.getenv(), Locale.getDefault(), System.out, System.err));
        }
        SpringApplication.run(CaseledgerApplication.class, args);
    }
}
