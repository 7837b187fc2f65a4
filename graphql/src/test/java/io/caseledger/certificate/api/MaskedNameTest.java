package io.caseledger.certificate.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskedNameTest {
    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张三丰, 张**",
        "王, *",
        "欧阳锋, 欧阳*",
        "欧阳文锋, 欧阳**",
        "欧阳, 欧*",
        "司馬相如, 司馬**",
        "'张 三', 张*",
        "𬭚海, 𬭚*",
        "阿依古丽·买买提, 阿***·***",
        "迪丽热巴•迪力木拉提, 迪***·*****",
        "王A, 王*",
        "John Smith, J*** S***",
        "Nguyễn Văn An, N*** V*** A***",
        "X, *",
        "Élodie O'Neill, É*** O***",
        "李 John, 李****",
        "Дмитрий, Д***",
        "已删除 / erased, 已删除 / erased"
    })
    void a_name_shows_only_so_much(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }
}
