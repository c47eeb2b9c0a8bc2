using Tandem.Design;
using Tandem.Improvement;
using Tandem.Kernel.Rooms;
using Tandem.Operation;
using Tandem.People;
using Tandem.Product;
using Tandem.Strategy;
using Tandem.Transition;

namespace Tandem;

/// <summary>The house, room by room, in the order in which facts flow through it.</summary>
public static class Rooms
{
    public static House House() => new(
        PeopleRoom.Room,
        StrategyRoom.Room,
        DesignRoom.Room,
        TransitionRoom.Room,
        OperationRoom.Room,
        ImprovementRoom.Room,
        ProductRoom.Room);
}
