using Tandem.Interface.Navigation;
using Tandem.Kernel.Rooms;

namespace Tandem.Interface;

/// <summary>What a practice adds to the administration.</summary>
public static class Administering
{
    private const int Behind = 80;

    extension(Practice practice)
    {
        /// <summary>Puts the way to what decides how the practice works under the rooms, where the house is kept in order.</summary>
        public Practice Administers(string label, string path, string icon, string? right = null) =>
            practice.Uses(services => services.AddDestination(new(Place.Administration, label, path, icon, Behind, right)));
    }
}
