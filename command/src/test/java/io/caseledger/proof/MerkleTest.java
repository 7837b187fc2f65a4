package io.caseledger.proof;

import static io.caseledger.proof.Rfc6962.hex;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.proof.Rfc6962.Consistency;
import io.caseledger.proof.Rfc6962.Inclusion;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTest {
    private static final byte[] ANY_HASH =
            HexFormat.of().parseHex("abacaba000000000000000000000000000000000000000000060061e00123456");

    @Test
    void hashes_are_those_of_the_reference() {
        assertThat(Merkle.emptyRoot()).isEqualTo(Rfc6962.root(0));
        assertThat(Merkle.leafHash(new byte[0])).isEqualTo(Rfc6962.root(1));
        assertThat(HexFormat.of().formatHex(Merkle.leafHash("L123456".getBytes(UTF_8))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(HexFormat.of().formatHex(Merkle.nodeHash("N123".getBytes(UTF_8), "N456".getBytes(UTF_8))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void roots_of_growing_trees_are_those_of_the_reference() {
        var tree = new Frontier();
        assertThat(tree.root()).isEqualTo(Rfc6962.root(0));
        for (int size = 1; size <= 8; size++) {
            var _ = tree.append(Rfc6962.leafHash(size - 1));
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).isEqualTo(Rfc6962.root(size));
        }
    }

    @Test
    void a_tree_goes_on_where_another_one_stands() {
        var tree = new Frontier(6, List.of(Rfc6962.root(4), Merkle.nodeHash(Rfc6962.leafHash(4), Rfc6962.leafHash(5))));
        assertThat(tree.root()).isEqualTo(Rfc6962.root(6));
        assertThat(tree.append(Rfc6962.leafHash(6))).hasSize(1);
        assertThat(tree.append(Rfc6962.leafHash(7))).hasSize(4).last().isEqualTo(Rfc6962.root(8));
        assertThatThrownBy(() -> new Frontier(6, List.of(ANY_HASH))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inclusion_proofs_of_the_reference_hold_and_nothing_near_them_does() {
        for (Inclusion it : Rfc6962.INCLUSIONS) {
            byte[] leaf = Rfc6962.leafHash(it.index());
            byte[] root = Rfc6962.root(it.size());
            assertThat(Merkle.isIncluded(it.index(), it.size(), leaf, it.proof(), root))
                    .isTrue();
            for (long index : new long[] {it.index() - 1, it.index() + 1, it.index() ^ 2}) {
                assertThat(Merkle.isIncluded(index, it.size(), leaf, it.proof(), root))
                        .isFalse();
            }
            for (long size : new long[] {it.size() * 2, it.size() / 2}) {
                assertThat(Merkle.isIncluded(it.index(), size, leaf, it.proof(), root))
                        .isFalse();
            }
            for (byte[] wrong : List.of(Rfc6962.root(0), ANY_HASH, new byte[0], "WrongLeaf".getBytes(UTF_8))) {
                assertThat(Merkle.isIncluded(it.index(), it.size(), wrong, it.proof(), root))
                        .isFalse();
                assertThat(Merkle.isIncluded(it.index(), it.size(), leaf, it.proof(), wrong))
                        .isFalse();
            }
            for (List<byte[]> proof : spoilt(it.proof(), root)) {
                assertThat(Merkle.isIncluded(it.index(), it.size(), leaf, proof, root))
                        .isFalse();
            }
        }
    }

    @Test
    void nothing_is_included_in_a_tree_without_leaves() {
        for (long index : new long[] {0, 1, 2, -1}) {
            assertThat(Merkle.isIncluded(index, 0, ANY_HASH, hex(), Rfc6962.root(0)))
                    .isFalse();
        }
    }

    @Test
    void consistency_proofs_of_the_reference_hold_and_nothing_near_them_does() {
        for (Consistency it : Rfc6962.CONSISTENCIES) {
            byte[] root1 = Rfc6962.root(it.size1());
            byte[] root2 = Rfc6962.root(it.size2());
            assertThat(Merkle.isConsistent(it.size1(), root1, it.size2(), root2, it.proof()))
                    .isTrue();
            if (it.proof().isEmpty()) {
                continue;
            }
            for (long size1 : new long[] {it.size1() - 1, it.size1() + 1, it.size1() ^ 2}) {
                assertThat(Merkle.isConsistent(size1, root1, it.size2(), root2, it.proof()))
                        .isFalse();
            }
            for (long size2 : new long[] {it.size2() * 2, it.size2() / 2}) {
                assertThat(Merkle.isConsistent(it.size1(), root1, size2, root2, it.proof()))
                        .isFalse();
            }
            assertThat(Merkle.isConsistent(it.size1(), ANY_HASH, it.size2(), root2, it.proof()))
                    .isFalse();
            assertThat(Merkle.isConsistent(it.size1(), root1, it.size2(), ANY_HASH, it.proof()))
                    .isFalse();
            assertThat(Merkle.isConsistent(it.size1(), root2, it.size2(), root1, it.proof()))
                    .isFalse();
            for (List<byte[]> proof : spoilt(it.proof(), root2)) {
                assertThat(Merkle.isConsistent(it.size1(), root1, it.size2(), root2, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void trees_of_equal_size_are_consistent_when_they_are_the_same() {
        assertThat(Merkle.isConsistent(0, Rfc6962.root(0), 0, Rfc6962.root(0), hex()))
                .isTrue();
        assertThat(Merkle.isConsistent(0, Rfc6962.root(0), 8, Rfc6962.root(8), hex()))
                .isTrue();
        assertThat(Merkle.isConsistent(0, Rfc6962.root(1), 8, Rfc6962.root(8), hex()))
                .isFalse();
        assertThat(Merkle.isConsistent(0, Rfc6962.root(1), 0, Rfc6962.root(1), hex()))
                .isFalse();
        assertThat(Merkle.isConsistent(3, Rfc6962.root(3), 3, Rfc6962.root(4), hex()))
                .isFalse();
        assertThat(Merkle.isConsistent(3, Rfc6962.root(3), 3, Rfc6962.root(3), List.of(ANY_HASH)))
                .isFalse();
        assertThat(Merkle.isConsistent(4, Rfc6962.root(4), 3, Rfc6962.root(3), hex()))
                .isFalse();
    }

    /** Proofs by the definition of RFC 6962, 2.1, over random trees: they hold, and with any bit, index or leaf changed they do not. */
    @Test
    void proofs_of_random_trees_hold_only_as_they_are() {
        var random = new Random(6962);
        for (int round = 0; round < 60; round++) {
            var tree = NaiveTree.random(random, 1 + random.nextInt(200));
            long index = random.nextInt((int) tree.size());
            long size = index + 1 + random.nextInt((int) (tree.size() - index));
            holdsOnlyAsItIs(random, tree, index, size);
            long size1 = 1 + random.nextInt((int) size);
            holdsOnlyAsItIs(random, tree, new Consistency(size1, size, tree.consistency(size1, size)));
        }
    }

    private static void holdsOnlyAsItIs(Random random, NaiveTree tree, long index, long size) {
        List<byte[]> proof = tree.inclusion(index, size);
        byte[] leaf = tree.leafHash(index);
        byte[] root = tree.root(size);
        assertThat(Merkle.isIncluded(index, size, leaf, proof, root)).isTrue();
        assertThat(Merkle.isIncluded(index, size, flipped(random, leaf), proof, root))
                .isFalse();
        assertThat(Merkle.isIncluded(index, size, leaf, proof, flipped(random, root)))
                .isFalse();
        for (long other = 0; other < size; other++) {
            if (other != index) {
                assertThat(Merkle.isIncluded(other, size, leaf, proof, root)).isFalse();
                assertThat(Merkle.isIncluded(index, size, tree.leafHash(other), proof, root))
                        .isFalse();
            }
        }
        for (List<byte[]> wrong : flippedEach(random, proof)) {
            assertThat(Merkle.isIncluded(index, size, leaf, wrong, root)).isFalse();
        }
    }

    private static void holdsOnlyAsItIs(Random random, NaiveTree tree, Consistency it) {
        byte[] root1 = tree.root(it.size1());
        byte[] root2 = tree.root(it.size2());
        assertThat(Merkle.isConsistent(it.size1(), root1, it.size2(), root2, it.proof()))
                .isTrue();
        assertThat(Merkle.isConsistent(it.size1(), flipped(random, root1), it.size2(), root2, it.proof()))
                .isFalse();
        assertThat(Merkle.isConsistent(it.size1(), root1, it.size2(), flipped(random, root2), it.proof()))
                .isFalse();
        for (List<byte[]> wrong : flippedEach(random, it.proof())) {
            assertThat(Merkle.isConsistent(it.size1(), root1, it.size2(), root2, wrong))
                    .isFalse();
        }
    }

    private static byte[] flipped(Random random, byte[] hash) {
        byte[] other = hash.clone();
        int bit = random.nextInt(hash.length * 8);
        other[bit / 8] ^= (byte) (1 << bit % 8);
        return other;
    }

    private static List<List<byte[]>> flippedEach(Random random, List<byte[]> proof) {
        var all = new ArrayList<List<byte[]>>();
        for (int i = 0; i < proof.size(); i++) {
            var wrong = new ArrayList<>(proof);
            wrong.set(i, flipped(random, proof.get(i)));
            all.add(wrong);
        }
        return all;
    }

    /** What the reference's own tests do to a proof. */
    private static List<List<byte[]>> spoilt(List<byte[]> proof, byte[] root) {
        var all = flippedEach(new Random(9162), proof);
        for (byte[] more : List.of(new byte[0], root, proof.isEmpty() ? ANY_HASH : proof.getFirst())) {
            var longer = new ArrayList<>(proof);
            longer.addLast(more);
            all.add(longer);
            longer = new ArrayList<>(proof);
            longer.addFirst(more);
            all.add(longer);
        }
        if (!proof.isEmpty()) {
            all.add(proof.subList(0, proof.size() - 1));
            all.add(List.of());
            var inserted = new ArrayList<>(proof);
            inserted.add(1, ANY_HASH);
            all.add(inserted);
        }
        return all;
    }
}
