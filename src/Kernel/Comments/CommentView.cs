namespace Tandem.Kernel.Comments;

/// <summary>A comment as the API shows it.</summary>
/// <param name="Author">The author's name.</param>
/// <param name="Person">The author's number.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Origin">By which way it came: <c>here</c>, <c>mail</c>, or <c>unverifiedMail</c> where nothing proved who wrote it.</param>
public sealed record CommentView(Guid Id, string Author, string? Person, string Text, bool Internal, DateTimeOffset At, DateTimeOffset? EditedAt, CommentOrigin Origin);
