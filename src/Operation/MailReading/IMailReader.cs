namespace Tandem.Operation.MailReading;

/// <summary>Turns the bytes of one message (RFC 5322, MIME) into what the desk needs of it; the library behind it can be exchanged.</summary>
public interface IMailReader
{
    /// <param name="content">The message; what it holds is read from here as long as it is used.</param>
    /// <exception cref="UnreadableMail">It is no message, or larger in one way or another than can be taken.</exception>
    IncomingMail Read(Stream content);
}
