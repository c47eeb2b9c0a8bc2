using Tandem.Design.Clocks;

namespace Tandem.Design.Replays;

/// <summary>Looks at the histories of a replay, one after the other.</summary>
public interface IReplayObserver
{
    void See(Guid record, History history);
}
