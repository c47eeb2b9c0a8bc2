namespace Tandem.Operation.Investigations;

/// <summary>A cause that somebody thought of, in its category (a bone of the Ishikawa diagram).</summary>
/// <param name="Number">From 1; it stays with the cause and is not given again.</param>
/// <param name="Text">What may be the cause, 1 to 300 characters.</param>
/// <param name="Evidence">By what one knows; may be empty while it is only suspected.</param>
public sealed record PossibleCause(int Number, CauseCategory Category, string Text, CauseStanding Standing = CauseStanding.Suspected, string Evidence = "");
