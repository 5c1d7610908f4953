import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeSet;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Tells for each file and standard which rules it breaks: one line a rule, an empty rule if none. */
public final class Validator {
    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A};
    private static final int ALL = -1;

    public static void main(String[] files) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour standard : STANDARDS) {
                TreeSet<String> broken = broken(file, standard);
                for (String rule : broken.isEmpty() ? new TreeSet<>(java.util.Set.of("")) : broken) {
                    System.out.println(file + "\t" + standard.getId() + "\t" + rule);
                }
            }
        }
    }

    private static TreeSet<String> broken(String file, PDFAFlavour standard) throws IOException, VeraPDFException {
        TreeSet<String> rules = new TreeSet<>();
        try (InputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, ALL, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion test : result.getTestAssertions()) {
                String place = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
                rules.add(place + " " + test.getMessage().replaceAll("\\s+", " "));
            }
            if (rules.isEmpty() && !result.isCompliant()) {
                rules.add("not compliant, and no rule says why");
            }
        }
        return rules;
    }
}
