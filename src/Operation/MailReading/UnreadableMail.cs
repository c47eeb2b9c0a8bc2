namespace Tandem.Operation.MailReading;

/// <summary>A message that can never be taken as it is, and why: said to whoever looks at the mails that came in.</summary>
public sealed class UnreadableMail(string why) : Exception(why);
