package org.anbiao.recognition;

/**
 * Who is selected for what: an enterprise as benchmark or premium enterprise, or one of its posts as one of the four kinds
 * of model posts.
 *
 * @param project a category of {@link RecognitionKind#CASE} or {@link RecognitionKind#POST}
 * @param post the post's name; empty for an enterprise
 * @param personName whose post it is, where it names a person; empty without
 */
public record Nominee(String project, String post, String personName) {

    public Nominee {
        post = post.strip();
        personName = personName.strip();
    }

    /** The enterprise as a whole. */
    public static Nominee enterprise(String project) {
        return new Nominee(project, "", "");
    }

    /** What it would be recognised as. */
    public RecognitionKind kind() {
        return RecognitionKind.POST.categories().contains(project) ? RecognitionKind.POST : RecognitionKind.CASE;
    }

    /** Whether a recognition is of the same project and, for a post, of the same post of the same person. */
    boolean isAbout(Recognition recognition) {
        Award award = recognition.award();
        return award.kind() == kind()
                && award.category().equals(project)
                && (kind() == RecognitionKind.CASE
                        || (award.title().equals(post) && award.personName().equals(personName)));
    }

    /** The post with its person, in the language of the forms; empty for an enterprise. */
    public String postName() {
        return personName.isEmpty() ? post : post + "（" + personName + "）";
    }
}
