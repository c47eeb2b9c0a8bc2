using Tandem.Interface.Look;

namespace Tandem.Interface.Messages;

/// <summary>One sentence said to the reader on the next page, with at most one thing to do about it.</summary>
/// <param name="Action">The label of a button that posts to <paramref name="Path"/>, such as "Undo".</param>
/// <param name="Lasts">Stays in sight until it is closed: it is said only once.</param>
public sealed record FlashMessage(Tone Tone, string Text, string? Action = null, string? Path = null, bool Lasts = false);
