namespace Tandem.Operation.MailReading;

/// <summary>A file that came with a message.</summary>
/// <param name="Name">As it was sent.</param>
/// <param name="Type">What the sender says it is.</param>
/// <param name="Open">Its content, decoded as it is read.</param>
public sealed record IncomingFile(string? Name, string Type, Func<Stream> Open);
