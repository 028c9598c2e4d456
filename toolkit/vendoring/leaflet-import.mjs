// The one Leaflet of the bundle, under the name that plug-ins expect.
import L from "leaflet/dist/leaflet-src.js";

export { L };
