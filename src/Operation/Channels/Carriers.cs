namespace Tandem.Operation.Channels;

/// <summary>Sends a message the way it wants.</summary>
public sealed class Carriers(IEnumerable<IChannel> channels)
{
    public Task<string> Send(Message message, CancellationToken stop) => channels.First(each => each.Carries(message.Channel)).Send(message, stop);
}
