package io.caseledger.security;

import io.caseledger.shared.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/** The machines and people the embedded server knows, as they stand in {@code identity.yml}. */
record Identities(List<Client> clients, List<User> users) {

    Identities(@Nullable List<Client> clients, @Nullable List<User> users) {
        this.clients = clients == null ? List.of() : List.copyOf(clients);
        this.users = users == null ? List.of() : List.copyOf(users);
        Set<String> seen = new HashSet<>();
        Stream.concat(this.clients.stream().map(Client::id), this.users.stream().map(User::name))
                .forEach(name -> Assert.isTrue(seen.add(name), () -> "'" + name + "' is named twice"));
    }

    Optional<Client> client(String id) {
        return clients.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<User> user(String name) {
        return users.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** A program. With a secret it speaks for itself; without one it is a browser page that people sign in through. */
    record Client(
            String id,
            @Nullable String secret,
            Set<Role> roles,
            @Nullable String workstation) {
        Client(String id, @Nullable String secret, @Nullable Set<Role> roles, @Nullable String workstation) {
            Assert.hasText(id, "a client needs an id");
            this.id = id;
            this.secret = secret == null ? null : hash(id, secret);
            this.roles = given(id, roles);
            this.workstation = workstation;
        }
    }

    /** A person, who signs in on the login page. */
    record User(
            String name,
            String password,
            Set<Role> roles,
            @Nullable String workstation) {
        User(String name, String password, @Nullable Set<Role> roles, @Nullable String workstation) {
            Assert.hasText(name, "a user needs a name");
            this.name = name;
            this.password = hash(name, password);
            this.roles = given(name, roles);
            this.workstation = workstation;
        }
    }

    private static Set<Role> given(String owner, @Nullable Set<Role> roles) {
        Set<Role> all = roles == null ? Set.of() : Set.copyOf(roles);
        Assert.isTrue(
                Role.givenByTokens().containsAll(all),
                () -> "the roles of '" + owner + "' must be among " + Role.givenByTokens());
        return all;
    }

    private static String hash(String owner, @Nullable String text) {
        Assert.isTrue(
                text != null && text.startsWith("{bcrypt}$2"),
                () -> "the secret of '" + owner + "' is not a bcrypt hash ({bcrypt}$2...)");
        return text;
    }
}
