package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Scripts lose blanks and nothing else. */
final class TightScriptTest {
    @Test
    void blanks_beside_signs_go_and_those_between_words_stay() {
        check(
                "const { a } = b ?? [c, typeof d];\nif (a) {\nreturn x ? 1 : 2;\n} else {\nf();\n}\n",
                "const{a}=b??[c,typeof d];if(a){return x?1:2;}else{f();}\n");
    }

    @Test
    void a_line_that_may_be_a_whole_sentence_ends_where_it_ended() {
        check("const f = () => {\n}\nconst g = 1\n[1].map(f)\n", "const f=()=>{}\nconst g=1\n[1].map(f)\n");
    }

    @Test
    void signs_that_would_run_together_are_kept_apart() {
        check("a + +b - -c + -d;\n", "a+ +b- -c+-d;\n");
    }

    @Test
    void texts_stay() {
        check("f('a , b', \"c ; 'd'\", 'e\\' = f') ;\n", "f('a , b',\"c ; 'd'\",'e\\' = f');\n");
    }

    @Test
    void templates_stay_with_the_code_in_them() {
        check(
                "x = `a , ${ b ? `c ; ${ d }` : ' } , ' } , ${ { e : 1 }.e }` + y ;\n",
                "x=`a , ${ b ? `c ; ${ d }` : ' } , ' } , ${ { e : 1 }.e }`+y;\n");
        check("x = `a \\` , b` ;\n", "x=`a \\` , b`;\n");
    }

    @Test
    void patterns_stay_and_divisions_do_not_open_one() {
        check("t = s.replace(/ , [/'] \\/ \"/g, a / b / c);\n", "t=s.replace(/ , [/'] \\/ \"/g,a/b/c);\n");
        check("return / = /.test(s) ;\n", "return/ = /.test(s);\n");
        check("const f = (s) => / ; /.exec(s) ;\n", "const f=(s)=>/ ; /.exec(s);\n");
    }

    @Test
    void a_comment_behind_code_stays_with_its_end() {
        check("f(); // why , so\ng();\n", "f();// why , so\ng();\n");
    }

    private static void check(String script, String expected) {
        assertEquals(expected, TightScript.of(script));
    }
}
