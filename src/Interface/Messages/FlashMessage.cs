using Tandem.Interface.Look;

namespace Tandem.Interface.Messages;

/// <summary>One sentence said to the reader on the next page, with at most one thing to do about it.</summary>
/// <param name="Action">The label of a button that posts to <paramref name="Path"/>, such as "Undo".</param>
public sealed record FlashMessage(Tone Tone, string Text, string? Action = null, string? Path = null);
