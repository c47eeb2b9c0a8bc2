namespace Tandem.Operation.Channels;

/// <summary>Carries messages in one or more ways.</summary>
public interface IChannel
{
    bool Carries(NoticeChannel channel);

    /// <returns>What the other side said.</returns>
    /// <exception cref="DeliveryFailed">It was not taken.</exception>
    Task<string> Send(Message message, CancellationToken stop);
}
