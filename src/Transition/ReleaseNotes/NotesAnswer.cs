namespace Tandem.Transition.ReleaseNotes;

/// <summary>The notes of a release, as the API shows them.</summary>
/// <param name="Release">Its number.</param>
/// <param name="Markdown">The text.</param>
/// <param name="ByHand">Somebody wrote it; else it was made from what the release brings.</param>
public sealed record NotesAnswer(string Release, string Markdown, bool ByHand);
