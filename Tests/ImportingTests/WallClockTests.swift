import ContactCentre
import Importing
import Testing
