namespace Tandem.Kernel.Mail;

/// <summary>The mail server could not be reached, or did not take a letter this time.</summary>
public sealed class MailRefused(string why, Exception cause) : Exception(why, cause);
