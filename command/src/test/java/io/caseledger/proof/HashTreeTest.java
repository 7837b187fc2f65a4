package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.proof.Rfc6962.Consistency;
import io.caseledger.proof.Rfc6962.Inclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashTreeTest {
    private final List<byte[]> kept = new ArrayList<>();
    private final HashTree tree = new HashTree(place -> kept.get((int) place));

    private void grow(List<byte[]> leaves) {
        var frontier = new Frontier();
        leaves.forEach(it -> kept.addAll(frontier.append(Merkle.leafHash(it))));
    }

    /** As golang.org/x/mod/sumdb/tlog numbers them: 0 1 | 2 (of 0 and 1) | 3 4 | 5 (of 3 and 4) | 6 (of 2 and 5) … */
    @Test
    void hashes_stand_where_Go_has_them() {
        assertThat(HashTree.place(0, 0)).isZero();
        assertThat(HashTree.place(0, 1)).isEqualTo(1);
        assertThat(HashTree.place(1, 0)).isEqualTo(2);
        assertThat(HashTree.place(0, 2)).isEqualTo(3);
        assertThat(HashTree.place(0, 3)).isEqualTo(4);
        assertThat(HashTree.place(1, 1)).isEqualTo(5);
        assertThat(HashTree.place(2, 0)).isEqualTo(6);
        assertThat(HashTree.place(0, 4)).isEqualTo(7);
        for (long size = 0; size < 3_000; size++) {
            assertThat(HashTree.place(0, size)).isEqualTo(HashTree.count(size));
            assertThat(HashTree.size(HashTree.count(size))).isEqualTo(size);
            assertThat(HashTree.size(HashTree.count(size + 1) - 1)).isEqualTo(size);
        }
    }

    @Test
    void roots_and_proofs_are_those_of_the_reference() {
        grow(Rfc6962.LEAVES);
        for (int size = 0; size <= 8; size++) {
            assertThat(tree.root(size)).isEqualTo(Rfc6962.root(size));
        }
        for (Inclusion it : Rfc6962.INCLUSIONS) {
            assertThat(tree.inclusion(it.index(), it.size())).containsExactlyElementsOf(it.proof());
        }
        for (Consistency it : Rfc6962.CONSISTENCIES) {
            assertThat(tree.consistency(it.size1(), it.size2())).containsExactlyElementsOf(it.proof());
        }
    }

    @Test
    void roots_and_proofs_of_random_trees_are_those_of_the_definition() {
        var random = new Random(27);
        var naive = NaiveTree.random(random, 300);
        grow(naive.leaves());
        for (int round = 0; round < 500; round++) {
            long size = 1 + random.nextInt(300);
            long index = random.nextInt((int) size);
            long size1 = 1 + random.nextInt((int) size);
            assertThat(tree.root(size)).isEqualTo(naive.root(size));
            assertThat(tree.leafHash(index)).isEqualTo(naive.leafHash(index));
            assertThat(tree.inclusion(index, size)).containsExactlyElementsOf(naive.inclusion(index, size));
            assertThat(tree.consistency(size1, size)).containsExactlyElementsOf(naive.consistency(size1, size));
        }
    }

    @Test
    void a_tree_grows_on_from_any_size() {
        var naive = NaiveTree.random(new Random(7), 70);
        grow(naive.leaves());
        for (int from = 0; from <= 70; from++) {
            var frontier = tree.frontier(from);
            for (int i = from; i < 70; i++) {
                var _ = frontier.append(naive.leafHash(i));
            }
            assertThat(frontier.root()).isEqualTo(naive.root(70));
        }
    }
}
