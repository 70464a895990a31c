package moveleaf.assemble;

/**
 * What an article may refer to.
 *
 * @param register the documents of the guide
 * @param references the works it may cite
 * @param muscles those of the page of muscles
 * @param figures reads what an article looks like
 * @param names of the sections
 * @param placeholders and what they stand for
 */
record Surroundings(
        Register register,
        ReferenceList references,
        MuscleNames muscles,
        FigureReader figures,
        SectionNames names,
        Placeholders placeholders) {}
